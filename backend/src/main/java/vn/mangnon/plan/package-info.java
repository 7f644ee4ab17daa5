/** Legal documents, and the plans that they issue: objectives, tasks, reporting duties, funding sources, amendments. */
package vn.mangnon.plan;
