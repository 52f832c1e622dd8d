package kerf.trace;

import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * The columns of a row class, read off its components: how Parquet has them, how rows are written.
 */
final class RowSchema {

  /**
   * Version of all the tables; grows when a column changes its meaning or goes, not when one comes.
   */
  static final int VERSION = 1;

  /** Types a component may have. */
  private enum Kind {
    INT(int.class, PrimitiveTypeName.INT32, (out, name, v) -> out.add(name, (int) v)),
    LONG(long.class, PrimitiveTypeName.INT64, (out, name, v) -> out.add(name, (long) v)),
    DOUBLE(double.class, PrimitiveTypeName.DOUBLE, (out, name, v) -> out.add(name, (double) v)),
    // Of no type: a column asks for it.
    WHOLE(Void.class, PrimitiveTypeName.INT64, (out, name, v) -> out.add(name, (long) (double) v)),
    BOOLEAN(boolean.class, PrimitiveTypeName.BOOLEAN, (out, name, v) -> out.add(name, (boolean) v)),
    TEXT(String.class, PrimitiveTypeName.BINARY, (out, name, v) -> out.add(name, (String) v));

    private final Class<?> plain;
    private final PrimitiveTypeName stored;
    private final Adder adder;

    private interface Adder {
      void add(Group out, String name, Object value);
    }

    Kind(Class<?> plain, PrimitiveTypeName stored, Adder adder) {
      this.plain = plain;
      this.stored = stored;
      this.adder = adder;
    }
  }

  private record Field(String name, Kind kind, boolean optional, UnaryOperator<Object> value) {

    Type type() {
      Repetition repetition = optional ? Repetition.OPTIONAL : Repetition.REQUIRED;
      var text = kind == Kind.TEXT ? LogicalTypeAnnotation.stringType() : null;
      return Types.primitive(kind.stored, repetition).as(text).named(name);
    }
  }

  private final Class<? extends Record> rows;
  private final List<Field> fields;
  private final MessageType parquet;

  private RowSchema(String table, Class<? extends Record> rows, List<Field> fields) {
    this.rows = rows;
    this.fields = fields;
    this.parquet = new MessageType(table, fields.stream().map(Field::type).toList());
  }

  /**
   * Reads the columns off a record class; a component that is a record stands for its components.
   *
   * @throws IllegalArgumentException where a component has no {@link Column} or a type that no
   *     column has
   */
  static RowSchema of(String table, Class<? extends Record> rows) {
    List<Field> fields = new ArrayList<>();
    addFields(rows, row -> row, fields);
    return new RowSchema(table, rows, List.copyOf(fields));
  }

  private static void addFields(Class<?> group, UnaryOperator<Object> path, List<Field> fields) {
    for (RecordComponent component : group.getRecordComponents()) {
      UnaryOperator<Object> value = row -> value(component, path.apply(row));
      if (component.getType().isRecord()) {
        addFields(component.getType(), value, fields);
      } else {
        fields.add(field(group.getSimpleName() + "." + component.getName(), component, value));
      }
    }
  }

  private static Field field(String where, RecordComponent component, UnaryOperator<Object> value) {
    Column column = component.getAnnotation(Column.class);
    if (column == null) {
      throw new IllegalArgumentException(where + ": expected a @Column that says what it means");
    }
    Class<?> type = component.getType();
    Class<?> plain = MethodType.methodType(type).unwrap().returnType();
    for (Kind kind : Kind.values()) {
      if (plain == kind.plain) {
        boolean optional = column.optional() || type != plain;
        Kind stored = column.whole() ? Kind.WHOLE : kind;
        return new Field(snakeCase(component.getName()), stored, optional, value);
      }
    }
    throw new IllegalArgumentException(
        where + ": expected int, long, double, boolean or String, got " + type.getSimpleName());
  }

  private static Object value(RecordComponent component, Object group) {
    try {
      return component.getAccessor().invoke(group);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component + " of " + group.getClass(), e);
    }
  }

  /** Record class of the rows. */
  Class<? extends Record> rows() {
    return rows;
  }

  /** The schema as Parquet has it. */
  MessageType parquet() {
    return parquet;
  }

  /**
   * Checks that nothing is missing.
   *
   * @throws IllegalArgumentException where a column that must have a value has none
   */
  void check(Record row) {
    for (Field field : fields) {
      if (field.kind == Kind.TEXT && !field.optional && field.value.apply(row) == null) {
        throw new IllegalArgumentException(
            parquet.getName() + ": column '" + field.name + "': expected a text, got null");
      }
    }
  }

  /** One row as Parquet has it. */
  Group group(Record row) {
    Group group = new SimpleGroup(parquet);
    for (Field field : fields) {
      Object value = field.value.apply(row);
      if (value != null) {
        field.kind.adder.add(group, field.name, value);
      }
    }
    return group;
  }

  /** As dataSha256 becomes data_sha256. */
  static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
