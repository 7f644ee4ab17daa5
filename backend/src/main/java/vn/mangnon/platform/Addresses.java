package vn.mangnon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The addresses of all operations, for refusals that are made where no operation is known: which methods, which parameter. */
@ApplicationScoped
class Addresses {
    static final String PATH = "path";

    private final List<Operation> operations;

    private record Operation(String method, List<String> steps) {
        boolean stands(List<String> address) {
            if (address.size() != steps.size()) {
                return false;
            }
            for (int i = 0; i < steps.size(); i++) {
                if (!parameter(i) && !steps.get(i).equals(address.get(i))) {
                    return false;
                }
            }
            return true;
        }

        boolean parameter(int step) {
            return steps.get(step).startsWith("{");
        }
    }

    Addresses(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(Addresses::operations)
                .toList();
    }

    /** The value of the header Allow, if there is such an address; HEAD goes wherever GET goes. */
    Optional<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        for (Operation operation : at(steps(path))) {
            methods.addAll(List.of(operation.method(), HttpMethod.OPTIONS));
            if (operation.method().equals(HttpMethod.GET)) {
                methods.add(HttpMethod.HEAD);
            }
        }
        return methods.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", methods));
    }

    /** What the contract calls a step of a path, as it was sent; {@code path} where the contract has no name for it. */
    String parameter(List<String> path, int step) {
        return at(path).stream()
                .filter(operation -> operation.parameter(step))
                .map(operation -> operation.steps().get(step))
                .map(name -> name.substring(1, name.length() - 1))
                .findFirst()
                .orElse(PATH);
    }

    static List<String> steps(String path) {
        return Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
    }

    private List<Operation> at(List<String> path) {
        return operations.stream().filter(operation -> operation.stands(path)).toList();
    }

    private static Stream<Operation> operations(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods()).flatMap(method -> operations(root, method));
    }

    private static Stream<Operation> operations(String root, Method method) {
        Path path = method.getAnnotation(Path.class);
        List<String> steps = steps(path == null ? root : root + "/" + path.value());
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> new Operation(type.getAnnotation(HttpMethod.class).value(), steps));
    }
}
