package vn.mangnon.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A day from 1900 to 2200, or none: what lies outside is a slip of the keyboard. */
@Constraint(validatedBy = PlausibleDay.Between.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlausibleDay {
    String message() default "implausible day";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the year alone. */
    class Between implements ConstraintValidator<PlausibleDay, LocalDate> {
        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return holds(day);
        }

        public static boolean holds(LocalDate day) {
            return day == null || day.getYear() >= 1900 && day.getYear() <= 2200;
        }
    }
}
