package vn.mangnon.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** The files of a built single-page application, each read and compressed once until it changes on the disk. */
final class StaticFiles {
    private static final Map<String, String> MEDIA_TYPES = mediaTypes();
    private static final int WORTH_COMPRESSING = 1024;

    private final Path root;
    private final Map<Path, FoundFile> cache = new ConcurrentHashMap<>();

    StaticFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * @param asPage whether a browser asks for a page: an address of the application itself, which its start page answers
     */
    Optional<FoundFile> find(String address, boolean asPage) throws IOException {
        var file = resolve(address);
        if (file.isPresent()) {
            return Optional.of(load(file.get(), address));
        }
        var start = root.resolve("index.html");
        if (asPage && !address.startsWith("/assets/") && Files.isRegularFile(start)) {
            return Optional.of(load(start, "/index.html"));
        }
        return Optional.empty();
    }

    private Optional<Path> resolve(String address) {
        try {
            var relative = address.endsWith("/") ? address.substring(1) + "index.html" : address.substring(1);
            var file = root.resolve(relative).normalize();
            return file.startsWith(root) && !isHidden(file) && Files.isRegularFile(file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** What the build leaves for other tools, such as .vite/manifest.json, is nobody else's business. */
    private boolean isHidden(Path file) {
        for (var step : root.relativize(file)) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private FoundFile load(Path file, String address) throws IOException {
        var etag = "\"" + Long.toHexString(Files.getLastModifiedTime(file).toMillis()) + "-"
                + Long.toHexString(Files.size(file)) + "\"";
        var cached = cache.get(file);
        if (cached != null && cached.etag.equals(etag)) {
            return cached;
        }
        var name = file.getFileName().toString();
        var type = MEDIA_TYPES.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
        var found = new FoundFile(
                etag,
                type,
                address.startsWith("/assets/"),
                Files.readAllBytes(file),
                beside(file, ".br"),
                beside(file, ".gz"));
        cache.put(file, found);
        return found;
    }

    private static Optional<byte[]> beside(Path file, String ending) throws IOException {
        var compressed = file.resolveSibling(file.getFileName() + ending);
        return Files.isRegularFile(compressed) ? Optional.of(Files.readAllBytes(compressed)) : Optional.empty();
    }

    private static Map<String, String> mediaTypes() {
        var types = new HashMap<String, String>();
        types.put("html", "text/html; charset=utf-8");
        types.put("js", "text/javascript; charset=utf-8");
        types.put("mjs", "text/javascript; charset=utf-8");
        types.put("css", "text/css; charset=utf-8");
        types.put("json", "application/json");
        types.put("map", "application/json");
        types.put("webmanifest", "application/manifest+json");
        types.put("svg", "image/svg+xml");
        types.put("png", "image/png");
        types.put("ico", "image/x-icon");
        types.put("webp", "image/webp");
        types.put("woff2", "font/woff2");
        types.put("woff", "font/woff");
        types.put("wasm", "application/wasm");
        types.put("txt", "text/plain; charset=utf-8");
        types.put("pdf", "application/pdf");
        return Map.copyOf(types);
    }

    /** What is sent, and how it is encoded. */
    record Body(byte[] bytes, Optional<String> encoding) {}

    /** One file with its ready-made compressed forms. */
    static final class FoundFile {
        private final String etag;
        private final String mediaType;
        private final boolean immutable;
        private final byte[] plain;
        private final Optional<byte[]> brotli;
        private final Optional<byte[]> gzip;

        private FoundFile(
                String etag,
                String mediaType,
                boolean immutable,
                byte[] plain,
                Optional<byte[]> brotli,
                Optional<byte[]> gzip)
                throws IOException {
            this.etag = etag;
            this.mediaType = mediaType;
            this.immutable = immutable;
            this.plain = plain;
            this.brotli = brotli;
            this.gzip = gzip.isPresent() || !isText() || plain.length < WORTH_COMPRESSING
                    ? gzip
                    : Optional.of(compress(plain));
        }

        String etag() {
            return etag;
        }

        String mediaType() {
            return mediaType;
        }

        /** What lies under /assets/ carries a digest of its content in its name and never changes. */
        String cacheControl() {
            return immutable ? "public, max-age=31536000, immutable" : "no-cache";
        }

        Body encoded(String accepted) {
            if (brotli.isPresent() && accepts(accepted, "br")) {
                return new Body(brotli.get(), Optional.of("br"));
            }
            if (gzip.isPresent() && accepts(accepted, "gzip")) {
                return new Body(gzip.get(), Optional.of("gzip"));
            }
            return new Body(plain, Optional.empty());
        }

        private boolean isText() {
            return mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.contains("svg");
        }

        private static boolean accepts(String accepted, String encoding) {
            for (var each : accepted.toLowerCase(Locale.ROOT).split(",")) {
                var parts = each.strip().split("\\s*;\\s*");
                if (parts[0].equals(encoding)) {
                    return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
                }
            }
            return false;
        }

        private static byte[] compress(byte[] plain) throws IOException {
            var out = new ByteArrayOutputStream(plain.length / 3);
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(plain);
            }
            return out.toByteArray();
        }
    }
}
