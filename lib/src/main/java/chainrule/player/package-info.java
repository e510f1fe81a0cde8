/**
 * Training runs that you can watch again or change while they go on: what is recorded while a network learns, and the
 * page's script that plays it.
 *
 * <p>tensor → data → layer → loss → optim → train → graph → chart → <b>player</b> → jupyter: this package uses all
 * packages to its left, and none to its right. The view is in {@code src/main/resources/chainrule/player}.
 *
 * <p>You can leave it for later: the packages up to {@code chainrule.train} are all you need to see how a network is
 * trained.
 */
package chainrule.player;
