/**
 * Flat records of a run and the Parquet tables they go to.
 *
 * <p>In go rows, one record per run, query, task or step; out come files that any Parquet reader
 * opens:
 *
 * <pre>ROOT/{runs,queries,tasks,steps}/run_id=ID/part-00000.parquet</pre>
 *
 * The record is the one place where a column is described: its component gives name (in snake case)
 * and type, its {@link kerf.trace.Column} unit and meaning; schema and documentation follow by
 * reflection. A component that is a record itself stands for its own components: groups are for
 * those who make rows, tables are flat. The run id stands in the folder's name alone, where readers
 * find it as a partition column.
 *
 * <p>The decision a reader would get wrong: a part is written under a hidden name and renamed when
 * whole, and each flush makes a new part instead of growing the last. A Parquet file without its
 * footer cannot be read at all, and one such file under a visible name would make the whole table
 * unreadable after a crash.
 *
 * <p>Cost: {@link kerf.trace.TraceSink#add} checks the row's texts and puts it into a list; one
 * daemon thread does the rest (a few milliseconds per thousand rows). Rows wait in memory until
 * then, a few hundred bytes each.
 */
package kerf.trace;
