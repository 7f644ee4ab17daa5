package vn.mangnon.plan;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which fields of a record differ: the trail names fields. */
final class Changed {
    private Changed() {}

    static <R extends Record> List<String> fields(R before, R after) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            if (!Objects.equals(read(component, before), read(component, after))) {
                names.add(component.getName());
            }
        }
        return names;
    }

    private static Object read(RecordComponent component, Record values) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
