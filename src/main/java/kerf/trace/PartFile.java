package kerf.trace;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A new file that goes on to the disk where its file system can. Parquet's own would ask for the
 * file system again and get checksum files.
 */
record PartFile(FileSystem files, Path path) implements OutputFile {

  @Override
  public PositionOutputStream create(long blockSizeHint) throws IOException {
    FSDataOutputStream stream = files.create(path, false);
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
