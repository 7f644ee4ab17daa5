/** Who answers for what, in which role and on which days, and how it passes to a successor. {@link vn.mangnon.assignment.AssignmentApi} is the door. */
package vn.mangnon.assignment;
