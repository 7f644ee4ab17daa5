/** Indicators, their measures and targets, the national catalogue, and how a plan stands to the nation's targets. */
package vn.mangnon.indicator;
