/** Agencies over time, who took over from whom, and which desk a token stands for. {@link vn.mangnon.agency.AgencyApi} is the door. */
package vn.mangnon.agency;
