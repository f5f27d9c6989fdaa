package planted.org.goldenthread.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

@Entity
@Immutable
@Subselect("select * from thing")
public class CurrentThing {
    @Id
    private String code;

    public String code() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
