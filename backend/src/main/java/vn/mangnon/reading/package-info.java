/**
 * From an issued document to the draft of a plan, and from the draft to the plan: {@link vn.mangnon.reading.DocumentReader} turns a file
 * into text, {@link vn.mangnon.reading.PlanReader} text into a draft, the rest is the door where people check and accept it.
 */
package vn.mangnon.reading;
