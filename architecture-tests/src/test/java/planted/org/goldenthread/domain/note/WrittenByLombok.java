package planted.org.goldenthread.domain.note;

import lombok.Data;

@Data
final class WrittenByLombok {}
