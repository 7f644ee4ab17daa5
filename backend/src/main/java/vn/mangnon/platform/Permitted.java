package vn.mangnon.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission that an operation asks for: 401 without a token, 403 without the permission. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {
    Permission value();

    /** The scope with which another system reaches here what is its agency's own; without one it sees what everybody may see. */
    String systemScope() default "";
}
