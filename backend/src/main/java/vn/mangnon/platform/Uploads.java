package vn.mangnon.platform;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import vn.mangnon.platform.Problem.Fault;

/** Forms that carry one file and nothing else. */
public final class Uploads {
    private Uploads() {}

    /**
     * @param field name of the part that carries the file
     * @return the file
     * @throws Problem 400 that names the part which is missing, sent twice or unknown
     */
    public static FileUpload only(String field, FileUpload file) {
        List<Fault> faults = new ArrayList<>();
        if (file == null) {
            faults.add(Fault.at("/" + field, "required"));
        }
        FormData form = CurrentRequestManager.get().getFormData();
        if (form != null) {
            form.forEach(name -> {
                if (!name.equals(field)) {
                    faults.add(Fault.at("/" + ProblemMappers.escape(name), "unknown-field"));
                } else if (form.get(name).size() > 1) {
                    faults.add(Fault.at("/" + field, "repeated-parameter"));
                }
            });
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults.toArray(Fault[]::new));
        }
        return file;
    }
}
