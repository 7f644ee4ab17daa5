package vn.mangnon.collection;

import java.nio.file.Path;
import java.text.Normalizer;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.SheetFormat;
import vn.mangnon.platform.SheetReader;
import vn.mangnon.platform.SheetRefused;
import vn.mangnon.platform.Uploads;

/** A file of figures as it was sent. */
record FigureUpload(String name, SheetFormat format, Path content) {
    private static final int NAME_LENGTH = 200;

    /** @throws Problem 400 for a form without a file, 422 figure-file-refused for an empty file and one of an old format */
    static FigureUpload of(FileUpload sent) {
        FileUpload file = Uploads.only("file", sent);
        try {
            if (file.size() == 0) {
                throw Problem.against("figure-file-refused", Fault.at("/file", "sheet-empty"));
            }
            return new FigureUpload(nameOf(file), SheetReader.formatOf(file.uploadedFile()), file.uploadedFile());
        } catch (SheetRefused e) {
            throw Problem.against("figure-file-refused", Fault.at("/file", e.code(), e.arguments()));
        }
    }

    /** The name without any path and within its length, its ending kept. */
    private static String nameOf(FileUpload file) {
        String given = file.fileName() == null ? "" : file.fileName();
        String name = Normalizer.normalize(
                        given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1),
                        Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", "")
                .strip();
        name = name.isEmpty() ? "figures" : name;
        return name.length() > NAME_LENGTH ? name.substring(name.length() - NAME_LENGTH) : name;
    }
}
