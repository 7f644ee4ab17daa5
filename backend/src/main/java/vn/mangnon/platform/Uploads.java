package vn.mangnon.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import vn.mangnon.platform.Problem.Fault;

/** Forms that carry one file, and nothing that the operation does not ask for. */
public final class Uploads {
    private static final int NAME_LENGTH = 200;

    private Uploads() {}

    /**
     * @param field name of the part that carries the file
     * @param otherFields names of the parts that may stand beside it
     * @return the file
     * @throws Problem 400 that names the part which is missing, sent twice or unknown
     */
    public static FileUpload only(String field, FileUpload file, String... otherFields) {
        List<String> others = List.of(otherFields);
        List<Fault> faults = new ArrayList<>();
        if (file == null) {
            faults.add(Fault.at("/" + field, "required"));
        }
        FormData form = CurrentRequestManager.get().getFormData();
        if (form != null) {
            form.forEach(name -> {
                if (!name.equals(field) && !others.contains(name)) {
                    faults.add(Fault.at("/" + ProblemMappers.escape(name), "unknown-field"));
                } else if (form.get(name).size() > 1) {
                    faults.add(Fault.at("/" + name, "repeated-parameter"));
                }
            });
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults.toArray(Fault[]::new));
        }
        return file;
    }

    /** The whole file: ask its size first where less is taken than a request may carry. */
    public static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param unnamed what the file is called where the sender gave it no name
     * @return the name in composed form, without path and invisible signs, at most 200 long, its ending kept
     */
    public static String name(FileUpload file, String unnamed) {
        String given = file.fileName() == null ? "" : file.fileName();
        String name = Normalizer.normalize(
                        given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1),
                        Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", "")
                .strip();
        if (name.isEmpty()) {
            return unnamed;
        }
        return name.length() > NAME_LENGTH ? whole(name.substring(name.length() - NAME_LENGTH)) : name;
    }

    /** A cut may leave the second half of a sign outside the basic plane in front. */
    private static String whole(String cut) {
        return Character.isLowSurrogate(cut.charAt(0)) ? cut.substring(1) : cut;
    }
}
