/**
 */
package org.grantscope.model;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Unmap Notify</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * What happens when the last user of a page goes.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.UnmapNotify#getByteOffset <em>Byte Offset</em>}</li>
 *   <li>{@link org.grantscope.model.UnmapNotify#getPort <em>Port</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getUnmapNotify()
 * @model
 * @generated
 */
public interface UnmapNotify extends EObject {
	/**
	 * Returns the value of the '<em><b>Byte Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The byte of the page that is cleared, from its start; null for none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Byte Offset</em>' attribute.
	 * @see #setByteOffset(Integer)
	 * @see org.grantscope.model.ModelPackage#getUnmapNotify_ByteOffset()
	 * @model
	 * @generated
	 */
	Integer getByteOffset();

	/**
	 * Sets the value of the '{@link org.grantscope.model.UnmapNotify#getByteOffset <em>Byte Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Byte Offset</em>' attribute.
	 * @see #getByteOffset()
	 * @generated
	 */
	void setByteOffset(Integer value);

	/**
	 * Returns the value of the '<em><b>Port</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The event channel that is notified; null for none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Port</em>' attribute.
	 * @see #setPort(Integer)
	 * @see org.grantscope.model.ModelPackage#getUnmapNotify_Port()
	 * @model
	 * @generated
	 */
	Integer getPort();

	/**
	 * Sets the value of the '{@link org.grantscope.model.UnmapNotify#getPort <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Port</em>' attribute.
	 * @see #getPort()
	 * @generated
	 */
	void setPort(Integer value);

} // UnmapNotify
