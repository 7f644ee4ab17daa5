package vn.mangnon.platform;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that an operation asks for: 401 without a token, 403 without the permission. Whatever carries it can be had as a file
 * where it is a list ({@link SheetExport}).
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {
    @Nonbinding
    Permission value();

    /** The scope with which another system reaches here what is its agency's own; without one it sees what everybody may see. */
    @Nonbinding
    String systemScope() default "";
}
