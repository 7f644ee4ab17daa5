package vn.mangnon.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Serves the built dashboard on the loopback address, and at {@code /config.json} the addresses of this installation, so that one
 * build runs anywhere.
 */
public final class WebServer {
    private final StaticFiles files;
    private final byte[] configuration;
    private final String contentSecurityPolicy;

    private WebServer(Path built, String apiUrl, String oidcUrl) throws IOException {
        this.files = new StaticFiles(built);
        var config = new LinkedHashMap<String, String>();
        config.put("apiUrl", apiUrl);
        config.put("oidcUrl", oidcUrl);
        config.put("realm", "mangnon");
        config.put("clientId", "mangnon-dashboard");
        this.configuration = new ObjectMapper().writeValueAsBytes(config);
        this.contentSecurityPolicy = "default-src 'self'; connect-src 'self' " + apiUrl + " " + oidcUrl
                + "; img-src 'self' data: blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'"
                + "; worker-src 'self' blob:; frame-src 'self' " + oidcUrl + "; form-action 'self' " + oidcUrl
                + "; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
    }

    /** @param arguments folder of the built dashboard, port, address of the API, address of Keycloak */
    public static void main(String[] arguments) throws IOException {
        start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), arguments[2], arguments[3]);
    }

    static HttpServer start(Path built, int port, String apiUrl, String oidcUrl) throws IOException {
        var web = new WebServer(built, apiUrl, oidcUrl);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(Settings.HOST), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", web::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            headers(exchange);
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, "text/plain; charset=utf-8", "Only GET and HEAD.".getBytes(StandardCharsets.UTF_8));
            } else if (exchange.getRequestURI().getPath().equals("/config.json")) {
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                send(exchange, 200, "application/json", configuration);
            } else {
                file(exchange);
            }
        }
    }

    private void file(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestHeaders();
        var accept = String.join(",", request.getOrDefault("Accept", List.of()));
        var found = files.find(exchange.getRequestURI().getPath(), accept.contains("text/html"));
        if (found.isEmpty()) {
            send(exchange, 404, "text/plain; charset=utf-8", "There is no such file.".getBytes(StandardCharsets.UTF_8));
            return;
        }
        var file = found.get();
        var response = exchange.getResponseHeaders();
        response.set("Cache-Control", file.cacheControl());
        response.set("ETag", file.etag());
        response.set("Vary", "Accept-Encoding");
        if (file.etag().equals(request.getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        var body = file.encoded(String.join(",", request.getOrDefault("Accept-Encoding", List.of())));
        body.encoding().ifPresent(encoding -> response.set("Content-Encoding", encoding));
        send(exchange, 200, file.mediaType(), body.bytes());
    }

    private void headers(HttpExchange exchange) {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", contentSecurityPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
    }

    private static void send(HttpExchange exchange, int status, String mediaType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
