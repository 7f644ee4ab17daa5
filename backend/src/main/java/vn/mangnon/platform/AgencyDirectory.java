package vn.mangnon.platform;

import java.time.LocalDate;

/** Told by the room agency: which desk an agency code of a token stands for on a day. */
public interface AgencyDirectory {
    /**
     * @param agencyCode as in the claim, such as {@code 22.SYT}; a dissolved agency counts as its only successor
     * @throws Problem {@code agency-unclear} for an unknown code, {@code agency-dissolved} without a single successor
     */
    Desk deskOf(String agencyCode, LocalDate on);
}
