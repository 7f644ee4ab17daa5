package vn.mangnon.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.platform.Problem.Fault;

/** Bean Validation's violations as faults with their place. */
final class Violations {
    private Violations() {}

    static List<Fault> faults(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing((Fault f) -> f.pointer() == null ? f.parameter() : f.pointer())
                        .thenComparing(Fault::code))
                .toList();
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        List<Path.Node> below = new ArrayList<>();
        String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                below.add(node);
            }
        }
        String code = code(violation);
        Map<String, Object> arguments = arguments(violation);
        if (parameter != null && below.isEmpty()) {
            return "command".equals(parameter) || "patch".equals(parameter)
                    ? Fault.at("", "empty-body")
                    : Fault.inParameter(parameter, code, arguments);
        }
        return Fault.at(pointer(below), code, arguments);
    }

    private static String pointer(List<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(ProblemMappers.escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String code(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return switch (violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> attributes.get("min").equals(0) ? "too-long" : "size";
            case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> "too-small";
            case "Max", "DecimalMax" -> "too-large";
            case "Pattern" -> "pattern";
            case "PlausibleDay" -> "implausible-day";
            default -> "malformed";
        };
    }

    private static Map<String, Object> arguments(ConstraintViolation<?> violation) {
        Map<String, Object> attributes =
                new HashMap<>(violation.getConstraintDescriptor().getAttributes());
        String type = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Object value = attributes.getOrDefault(
                "value", type.startsWith("Positive") ? (type.equals("Positive") ? "> 0" : 0) : null);
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("min", attributes.getOrDefault("min", value));
        arguments.put("max", attributes.getOrDefault("max", value));
        return arguments;
    }
}
