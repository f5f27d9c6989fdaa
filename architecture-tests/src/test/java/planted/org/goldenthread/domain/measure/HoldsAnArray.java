package planted.org.goldenthread.domain.measure;

record HoldsAnArray(int[] values) {}
