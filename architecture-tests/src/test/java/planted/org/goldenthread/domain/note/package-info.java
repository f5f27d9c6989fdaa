/** Notes, planted. */
package planted.org.goldenthread.domain.note;
