package vn.mangnon.collection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Versions;

/** Rounds to change. */
@ApplicationScoped
class RoundRepository implements PanacheRepositoryBase<CollectionRound, UUID> {
    private final RoundReach reach;

    RoundRepository(RoundReach reach) {
        this.reach = reach;
    }

    /** @throws Problem 404 for an unknown round and for a draft outside the caller's reach */
    CollectionRound readable(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /**
     * The round as the caller saw it, locked until the end of the unit of work.
     *
     * @throws Problem 404 as above, 403 outside-reach for one that the caller may only read, 412 when it changed since
     */
    CollectionRound toWrite(UUID id, long expectedVersion) {
        CollectionRound round = toRun(id);
        getEntityManager().refresh(round, LockModeType.PESSIMISTIC_WRITE);
        Versions.require(expectedVersion, round.version());
        return round;
    }

    /** The round, for acts on its forms. */
    CollectionRound toRun(UUID id) {
        CollectionRound round = readable(id);
        if (!reach.covers(round.agencyId(), round.areaId(), round.provinceId())) {
            throw CollectionProblem.outsideReach();
        }
        return round;
    }

    /** What hangs on the round changed: its version tells so. */
    void touch(CollectionRound round) {
        getEntityManager().lock(round, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
