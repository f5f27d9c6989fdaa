package planted.org.goldenthread.domain.measure;

record AnswersOtherwise(String unit) {
    @Override
    public String unit() {
        return unit.strip();
    }
}
