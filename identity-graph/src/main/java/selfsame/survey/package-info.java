/** The whole graph, region by region: what is stored of who is who, beside the evidence that it was derived from. */
@NullMarked
package selfsame.survey;

import org.jspecify.annotations.NullMarked;
