package vn.mangnon.collection;

import java.util.UUID;

/**
 * A commune of the demonstration, with a made-up number of children.
 *
 * @param standing from 0 to 1, how well it does beside the others; communes that were merged pass it on
 */
record SampleUnit(UUID id, String code, boolean urban, double children, double standing) {}
