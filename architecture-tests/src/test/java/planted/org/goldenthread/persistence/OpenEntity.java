package planted.org.goldenthread.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class OpenEntity {
    @Id
    long number;
}
