package vn.mangnon.platform;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.mangnon.platform.Problem.Fault;

/** Parameters of a form that their schema excludes are refused by name (400), not taken for an unknown address. */
@Provider
class ParameterConverters implements ParamConverterProvider {
    private static final Pattern NUMBER_FORM = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = name(annotations);
        if (type == UUID.class) {
            return (ParamConverter<T>) reading(name, ParameterConverters::uuid);
        }
        if (type == LocalDate.class) {
            return (ParamConverter<T>) reading(name, ParameterConverters::date);
        }
        if (type == Integer.class) {
            return (ParamConverter<T>) reading(name, ParameterConverters::number);
        }
        if (type == Boolean.class) {
            return (ParamConverter<T>) reading(name, ParameterConverters::truth);
        }
        if (type.isEnum()) {
            return reading(name, text -> constant(type, name, text));
        }
        return null;
    }

    private static <T> ParamConverter<T> reading(String name, Function<String, T> read) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                if (text == null) {
                    return null;
                }
                try {
                    return read.apply(text);
                } catch (IllegalArgumentException | DateTimeParseException e) {
                    throw Problem.invalid(Fault.inParameter(name, "malformed"));
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    private static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(text);
    }

    /** In the digits of ASCII: Java would take those of any script. */
    private static Integer number(String text) {
        if (!NUMBER_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return Integer.valueOf(text);
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw new IllegalArgumentException();
        }
        return date;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static <T> T constant(Class<T> type, String name, String text) {
        for (T constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw Problem.invalid(Fault.inParameter(name, "one-of", Map.of("values", ProblemMappers.values(type))));
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations == null ? new Annotation[0] : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return "";
    }
}
