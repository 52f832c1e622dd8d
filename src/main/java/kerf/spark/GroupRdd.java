package kerf.spark;

import java.util.List;
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
 * The groups of a plan's subexperiments, one in each partition: partition i holds the number i. A
 * query's closure knows what its group i is, so nothing but the number is shipped per task, and one
 * RDD serves all queries of a plan.
 */
final class GroupRdd extends RDD<Integer> {
  private static final long serialVersionUID = 1;

  private final int groups;

  @SuppressWarnings("unchecked")
  GroupRdd(SparkContext context, int groups) {
    super(
        context,
        (Seq<Dependency<?>>) (Seq<?>) Nil$.MODULE$,
        ClassTag$.MODULE$.apply(Integer.class));
    this.groups = groups;
  }

  private record Group(int index) implements Partition {
    private static final long serialVersionUID = 1;
  }

  @Override
  public Partition[] getPartitions() {
    Partition[] partitions = new Partition[groups];
    for (int i = 0; i < groups; i++) {
      partitions[i] = new Group(i);
    }
    return partitions;
  }

  @Override
  public Iterator<Integer> compute(Partition split, TaskContext context) {
    return CollectionConverters.asScala(List.of(split.index()).iterator());
  }
}
