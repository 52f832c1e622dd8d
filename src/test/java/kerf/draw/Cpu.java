package kerf.draw;

import java.lang.management.ManagementFactory;

/** Time that does not pass while others use the machine. */
final class Cpu {
  private Cpu() {}

  /** Time this thread has computed, in nanoseconds. */
  static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
