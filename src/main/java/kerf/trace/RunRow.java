package kerf.trace;

/** One run: written when it starts, with everything needed to repeat it. */
public record RunRow(
    @Column(unit = "ms since 1970", doc = "when the run started") long startedMs,
    @Column(doc = "the command, as train") String command,
    @Column(doc = "every setting in force, as JSON") String settings,
    @Column(doc = "seed of the run, from which all others derive") long seed,
    About about,
    @Column(doc = "how results are reconstructed, flat or contract") String strategy,
    Platform platform) {

  /** What a run is about. */
  public record About(Data data, Model model, Plan plan) {
    /**
     * Some files: nothing is trained, there are as many plans as queries, whose rows tell of them.
     */
    public static About of(String files) {
      return new About(new Data(files, "", 0, 0), new Model(0, 0), new Plan(0, "", 0, 0));
    }
  }

  /** The examples that a model learns from; for other runs, what they work on. */
  public record Data(
      @Column(doc = "name of the data set or file") String data,
      @Column(doc = "SHA-256 of the bytes the data were read from") String dataSha256,
      @Column(doc = "examples to train on") int trainRows,
      @Column(doc = "examples to test on") int testRows) {}

  /** The model that is trained, without its weights' values. */
  public record Model(
      @Column(doc = "qubits of the uncut circuit") int qubits,
      @Column(doc = "trainable weights") int weights) {}

  /** Where the model's circuit is cut. */
  public record Plan(
      @Column(doc = "fragments the circuit is cut into, 1 where uncut") int fragments,
      @Column(doc = "fragment of each qubit, a letter each, qubit 0 first") String partition,
      @Column(doc = "cuts") int cuts,
      @Column(
              doc =
                  "1-norm of the decomposition: product over the cuts; shots grow with its square")
          double kappa) {}

  /** What ran it. */
  public record Platform(
      @Column(doc = "version of Kerf") String kerfVersion,
      @Column(doc = "version of Spark, or none") String sparkVersion,
      @Column(doc = "version of the driver's Java") String javaVersion,
      @Column(doc = "operating system and architecture of the driver") String os,
      @Column(doc = "host of the driver") String host,
      @Column(doc = "Spark master, or none") String master,
      @Column(doc = "tasks that can run at once") int slots) {}
}
