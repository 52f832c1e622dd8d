package kerf.schedule;

import java.io.Serializable;

/** What a task brings back: its result, and how it spent its time. */
public interface Outcome extends Serializable {
  /** Nanoseconds in the device. */
  long kernelNanos();

  /** Nanoseconds contracting fragment tensors. */
  long contractNanos();

  /** Distinct subexperiments evaluated. */
  long subexperiments();
}
