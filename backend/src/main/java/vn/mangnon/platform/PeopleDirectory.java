package vn.mangnon.platform;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Implemented by the room agency: who stands behind an agency and a role, as the sign-in service knows at this moment. */
public interface PeopleDirectory {
    /**
     * @param agencyCodes the codes under which people of one agency may be kept
     * @return the ids of the people who may sign in and have the role
     * @throws Problem 503 when the sign-in service does not answer
     */
    List<String> having(Collection<String> agencyCodes, Role role);

    /**
     * The mail address of somebody who may sign in.
     *
     * @throws Problem 503 when the sign-in service does not answer
     */
    Optional<String> mailAddress(String personId);
}
