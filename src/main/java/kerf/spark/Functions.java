package kerf.spark;

import java.io.Serializable;
import scala.Function0;
import scala.Function1;
import scala.Function2;

/**
 * Scala's function types as Java lambdas implement them. Spark's closure cleaner has nothing to do
 * for them, which is more than half the cost of a small job.
 */
final class Functions {
  private Functions() {}

  @FunctionalInterface
  interface F0<R> extends Function0<R>, Serializable {}

  @FunctionalInterface
  interface F1<A, R> extends Function1<A, R>, Serializable {}

  @FunctionalInterface
  interface F2<A, B, R> extends Function2<A, B, R>, Serializable {}
}
