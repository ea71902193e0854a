/**
 * What is remembered of people's behaviour. A {@link selfsame.profile.Summary} per identifier adds up whatever the order and batching of
 * events; a {@link selfsame.profile.Profile} is the fold of a person's summaries at a point in time, under the policy's rules.
 */
@NullMarked
package selfsame.profile;

import org.jspecify.annotations.NullMarked;
