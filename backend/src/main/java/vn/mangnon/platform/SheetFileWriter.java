package vn.mangnon.platform;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;

/** Sends a table that was written to a file, and removes the file. */
@Provider
@Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
public class SheetFileWriter implements MessageBodyWriter<SheetFile> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SheetFile.class;
    }

    @Override
    public void writeTo(
            SheetFile sheet,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        try {
            Files.copy(sheet.file(), out);
        } finally {
            SheetFile.delete(sheet.file());
        }
    }
}
