package kerf.spark;

import java.util.List;
import kerf.schedule.Runner;
import org.apache.spark.Dependency;
import org.apache.spark.Partition;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import scala.collection.Iterator;
import scala.collection.immutable.Nil$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/**
 * The tasks of a job, one in each partition: a partition travels with its own task and no other,
 * the RDD itself with none. Copies of the tasks follow one another.
 */
final class TaskRdd<T extends Runner.Task<?>> extends RDD<T> {
  private static final long serialVersionUID = 1;

  /** Asked for on the driver alone, by Spark, when it submits the job. */
  private final transient Partition[] parts;

  @SuppressWarnings("unchecked")
  TaskRdd(SparkContext context, List<? extends T> tasks, int copies) {
    super(
        context,
        (Seq<Dependency<?>>) (Seq<?>) Nil$.MODULE$,
        ClassTag$.MODULE$.apply(Runner.Task.class));
    this.parts = new Partition[tasks.size() * copies];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new Part(i, tasks.get(i % tasks.size()));
    }
  }

  private record Part(int index, Runner.Task<?> task) implements Partition {
    private static final long serialVersionUID = 1;
  }

  @Override
  public Partition[] getPartitions() {
    return parts;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Iterator<T> compute(Partition split, TaskContext context) {
    return CollectionConverters.asScala(List.of((T) ((Part) split).task()).iterator());
  }
}
