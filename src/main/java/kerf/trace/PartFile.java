package kerf.trace;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** Writes one Parquet file whole: rows, footer, and on to the disk where the file system can. */
final class PartFile {

  /** Parts are small; the default of 128 MiB would only reserve memory. */
  private static final long ROW_GROUP_BYTES = 8L << 20;

  private PartFile() {}

  /** Writes the rows of one table to a new file, replacing a remnant of that name. */
  static void write(FileSystem files, Path path, Configuration conf, Table table, List<Record> rows)
      throws IOException {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new Output(files, path))
            .withType(table.schema().parquet())
            .withExtraMetaData(
                Map.of(
                    "kerf.schema", String.valueOf(RowSchema.VERSION), "kerf.table", table.folder()))
            .withConf(conf)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build()) {
      for (Record row : rows) {
        writer.write(table.schema().group(row));
      }
    }
  }

  /** A file on a given file system: Parquet's own would ask for it again and get checksum files. */
  private record Output(FileSystem files, Path path) implements OutputFile {

    @Override
    public PositionOutputStream create(long blockSizeHint) throws IOException {
      FSDataOutputStream stream = files.create(path, true);
      return new DelegatingPositionOutputStream(stream) {
        @Override
        public long getPos() {
          return stream.getPos();
        }

        @Override
        public void close() throws IOException {
          // Else a machine that loses power could keep the new name and lose the content.
          if (stream.hasCapability(StreamCapabilities.HSYNC)) {
            stream.hsync();
          }
          super.close();
        }
      };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
