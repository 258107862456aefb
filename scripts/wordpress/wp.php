<?php
/**
 * Acts inside a WordPress for scripts/wordpress.ts: `php wp.php <folder of the site>`; a JSON list of deeds on standard input,
 * [name, argument], the answers as a JSON list on standard output.
 */

$deeds = json_decode( file_get_contents( 'php://stdin' ), true );
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
if ( 'install' === $deeds[0][0] ) {
	define( 'WP_INSTALLING', true );
}
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

const PASSWORD = 'pass';

$do = array(
	'install' => function ( $title ) {
		wp_install( $title, 'administrator', 'administrator@example.org', false, '', PASSWORD );
		foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
			wp_insert_user( array( 'user_login' => $role, 'user_pass' => PASSWORD, 'role' => $role ) );
		}
		update_option( 'posts_per_rss', 500 );
		update_option( 'permalink_structure', '' );
		return get_bloginfo( 'version' );
	},
	// A text as it is when that role has saved it, and someone who may has published it.
	'post' => function ( $post ) {
		$user = get_user_by( 'login', $post['as'] );
		wp_set_current_user( $user->ID );
		$status = current_user_can( 'publish_posts' ) ? 'publish' : 'pending';
		$given = array( 'post_title' => $post['title'], 'post_content' => $post['content'], 'post_status' => $status, 'post_author' => $user->ID );
		$id = wp_insert_post( wp_slash( $given ), true );
		wp_set_current_user( get_user_by( 'login', 'administrator' )->ID );
		wp_publish_post( $id );
		return array( 'id' => $id, 'address' => get_permalink( $id ) );
	},
	'publish' => function ( $id ) {
		wp_set_current_user( get_user_by( 'login', 'administrator' )->ID );
		wp_publish_post( $id );
		return array( 'address' => get_permalink( $id ), 'content' => get_post( $id )->post_content );
	},
	'plugin' => function ( $is_on ) {
		$file = 'delta-atlas/delta-atlas.php';
		$is_on ? activate_plugin( $file ) : deactivate_plugins( $file );
		return is_plugin_active( $file );
	},
	// The only widget beside or under the posts of a theme that is not made of blocks.
	'widget' => function ( $content ) {
		update_option( 'widget_block', array( 2 => array( 'content' => $content ), '_multiwidget' => 1 ) );
		update_option( 'sidebars_widgets', array( 'sidebar-1' => null === $content ? array() : array( 'block-2' ) ) );
		return true;
	},
	'theme' => function ( $name ) {
		switch_theme( $name );
		return wp_get_theme()->get_stylesheet();
	},
	// An answer of oEmbed that a post once got stays for a day.
	'forget' => function () {
		global $wpdb;
		$wpdb->query( "DELETE FROM $wpdb->postmeta WHERE meta_key LIKE '\\_oembed%'" );
		$wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE '\\_transient%oembed%'" );
		return true;
	},
);

$answers = array();
foreach ( $deeds as list( $name, $argument ) ) {
	$answers[] = $do[ $name ]( $argument );
}
echo "\n", json_encode( $answers );
