/** Plans, planted. */
package planted.org.goldenthread.domain.plan;
