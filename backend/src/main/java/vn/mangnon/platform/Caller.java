package vn.mangnon.platform;

import java.util.Set;

/**
 * Who is asking: a person or a system with a verified token, or Măng Non itself at start-up and in its workers.
 * Reach follows from the desk alone; nothing else about it comes from the token.
 */
public interface Caller {
    /** The subject of the token; {@code system} for Măng Non itself. */
    String subject();

    /** The name to show in the trail; may be null. */
    String name();

    Set<Role> roles();

    /** The scopes of a client-credentials token; empty for people. */
    Set<String> scopes();

    /** @throws Problem agency-unclear or agency-dissolved */
    Desk desk();

    /**
     * Whether this operation shows what is the own agency's and not published. Another system does what its scopes name and nothing
     * else (design §5): it reaches that only in operations that name a scope it has. Whoever has a role of people reaches it always.
     */
    boolean reachesItsOwn();

    boolean isSystem();

    default boolean may(Permission permission) {
        return isSystem() || roles().stream().anyMatch(permission.roles()::contains);
    }

    /** Reach over the area and everything below it belongs to the planner of the focal agency (design §5, own reach). */
    default boolean plansForArea() {
        return !isSystem() && roles().contains(Role.PLANNER) && desk().focal();
    }
}
