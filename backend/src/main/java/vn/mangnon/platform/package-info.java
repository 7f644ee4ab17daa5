/** What every room stands on: problems, paging, caller and permissions, clock, ids, the audit door, folding of text. */
package vn.mangnon.platform;
