package kerf.trace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a component of a row: with the component's name and type, all there is to say about a
 * column.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Column {

  /** Unit of the values, empty for counts and texts. */
  String unit() default "";

  /** What the values mean, in one line. */
  String doc();

  /**
   * Whether the column is whole though the component is a double: what a long cannot hold is its
   * largest.
   */
  boolean whole() default false;

  /** Whether a text may be null; a number may where its type is boxed. */
  boolean optional() default false;
}
