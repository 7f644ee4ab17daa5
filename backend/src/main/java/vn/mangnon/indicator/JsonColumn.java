package vn.mangnon.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** A column that PostgreSQL has built as JSON, so that a list with its parts is one query. */
@ApplicationScoped
class JsonColumn {
    private final ObjectMapper mapper;

    JsonColumn(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
