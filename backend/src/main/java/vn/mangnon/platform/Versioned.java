package vn.mangnon.platform;

/** A single view that carries the version for its ETag. */
public interface Versioned {
    long version();
}
