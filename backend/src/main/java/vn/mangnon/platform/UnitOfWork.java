package vn.mangnon.platform;

import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One transaction that PostgreSQL knows the caller of: row policies see the caller's reach for its length.
 * Every access to the database goes through a method that carries this.
 */
@Inherited
@InterceptorBinding
@Transactional(rollbackOn = Exception.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface UnitOfWork {}
