package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An estimate (ước) made before the period was over, or the official figure (chính thức). */
@Schema(name = "Quality")
public enum Quality {
    ESTIMATED,
    OFFICIAL
}
