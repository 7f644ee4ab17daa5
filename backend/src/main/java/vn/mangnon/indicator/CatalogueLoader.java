package vn.mangnon.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.logging.Logger;
import vn.mangnon.platform.SystemWork;

/** Fills the catalogues of the nation from the shipped files when the service starts; a file that has not changed is left alone. */
@ApplicationScoped
class CatalogueLoader {
    private static final Logger LOG = Logger.getLogger(CatalogueLoader.class);

    private final CatalogueStore store;
    private final ObjectMapper mapper;
    private final SystemWork systemWork;

    CatalogueLoader(CatalogueStore store, ObjectMapper mapper, SystemWork systemWork) {
        this.store = store;
        this.mapper = mapper;
        this.systemWork = systemWork;
    }

    void load(@Observes @Priority(900) StartupEvent started) {
        for (String code : CatalogueFile.SHIPPED) {
            CatalogueFile file = CatalogueFile.read(code, mapper);
            String digest = digest(file);
            if (systemWork.callApart(() -> store.replace(file, digest))) {
                LOG.infof(
                        "catalogue %s loaded: %d measures",
                        code, file.measures().size());
            }
        }
    }

    private String digest(CatalogueFile file) {
        try {
            byte[] content = mapper.writeValueAsString(file).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
