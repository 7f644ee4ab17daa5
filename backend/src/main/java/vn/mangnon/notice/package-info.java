/** Reminders of what is due, notices of what happened, and their mail: the only room that sends. */
package vn.mangnon.notice;
